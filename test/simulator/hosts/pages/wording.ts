import { inLanguage, type Language, type Localized } from '../../languages.ts';
import type { PageLocale } from './locale.ts';

const WORDS = {
  addToCart: {
    en: 'Add to Cart',
    de: 'In den Einkaufswagen',
    ja: 'カートに追加',
    ar: 'إضافة إلى عربة التسوق',
    'zh-Hans': '加入购物车',
  },
  addToLibrary: {
    en: 'Add to Library',
    de: 'Zur Bibliothek hinzufügen',
    ja: 'ライブラリーに追加',
    ar: 'إضافة إلى المكتبة',
    'zh-Hans': '加入游戏库',
  },
  wishlist: {
    en: 'Add to Wishlist',
    de: 'Auf die Wunschliste',
    ja: 'ウィッシュリストに追加',
    ar: 'إضافة إلى قائمة الأمنيات',
    'zh-Hans': '加入愿望清单',
  },
  free: { en: 'Free', de: 'Kostenlos', ja: '無料', ar: 'مجاني', 'zh-Hans': '免费' },
  editions: {
    en: 'Editions',
    de: 'Editionen',
    ja: 'エディション',
    ar: 'الإصدارات',
    'zh-Hans': '版本',
  },
  addOns: {
    en: 'Add-Ons',
    de: 'Zusatzinhalte',
    ja: '追加コンテンツ',
    ar: 'الإضافات',
    'zh-Hans': '追加内容',
  },
  ratings: {
    en: 'Player ratings',
    de: 'Spielerbewertungen',
    ja: 'プレイヤー評価',
    ar: 'تقييمات اللاعبين',
    'zh-Hans': '玩家评分',
  },
  friends: {
    en: 'Friends who play',
    de: 'Freunde, die das spielen',
    ja: 'プレイしているフレンド',
    ar: 'أصدقاء يلعبونها',
    'zh-Hans': '正在游玩的好友',
  },
  platform: {
    en: 'Platform',
    de: 'Plattform',
    ja: 'プラットフォーム',
    ar: 'المنصة',
    'zh-Hans': '平台',
  },
  release: {
    en: 'Release',
    de: 'Veröffentlichung',
    ja: '発売日',
    ar: 'الإصدار',
    'zh-Hans': '发售日',
  },
  publisher: {
    en: 'Publisher',
    de: 'Herausgeber',
    ja: 'パブリッシャー',
    ar: 'الناشر',
    'zh-Hans': '发行商',
  },
  announced: {
    en: 'Announced',
    de: 'Angekündigt',
    ja: '発売予定',
    ar: 'تم الإعلان عنها',
    'zh-Hans': '即将推出',
  },
  fullGame: {
    en: 'Full Game',
    de: 'Vollversion',
    ja: 'ゲーム本編',
    ar: 'لعبة كاملة',
    'zh-Hans': '完整游戏',
  },
  premiumEdition: {
    en: 'Premium Edition',
    de: 'Premium-Edition',
    ja: 'プレミアムエディション',
    ar: 'الإصدار المتميز',
    'zh-Hans': '高级版',
  },
  addOn: {
    en: 'Add-On',
    de: 'Zusatzinhalt',
    ja: '追加コンテンツ',
    ar: 'محتوى إضافي',
    'zh-Hans': '追加内容',
  },
  subscription: {
    en: 'Subscription',
    de: 'Abonnement',
    ja: '定額サービス',
    ar: 'اشتراك',
    'zh-Hans': '订阅',
  },
  latest: { en: 'Latest', de: 'Neu', ja: '最新', ar: 'الأحدث', 'zh-Hans': '最新' },
  collections: {
    en: 'Collections',
    de: 'Sammlungen',
    ja: 'コレクション',
    ar: 'المجموعات',
    'zh-Hans': '精选集',
  },
  deals: { en: 'Deals', de: 'Angebote', ja: 'セール', ar: 'العروض', 'zh-Hans': '优惠' },
  subscriptions: {
    en: 'Subscriptions',
    de: 'Abonnements',
    ja: '定額サービス一覧',
    ar: 'الاشتراكات',
    'zh-Hans': '订阅服务',
  },
  browse: { en: 'Browse', de: 'Stöbern', ja: '見つける', ar: 'استعراض', 'zh-Hans': '浏览' },
  ps5: { en: 'PS5', de: 'PS5', ja: 'PS5', ar: 'PS5', 'zh-Hans': 'PS5' },
  allGames: {
    en: 'All games',
    de: 'Alle Spiele',
    ja: 'すべてのゲーム',
    ar: 'جميع الألعاب',
    'zh-Hans': '所有游戏',
  },
  more: { en: 'More games', de: 'Mehr Spiele', ja: 'その他', ar: 'المزيد', 'zh-Hans': '更多游戏' },
  viewAll: {
    en: 'View all',
    de: 'Alle anzeigen',
    ja: 'すべて表示',
    ar: 'عرض الكل',
    'zh-Hans': '查看全部',
  },
  next: { en: 'Next', de: 'Weiter', ja: '次へ', ar: 'التالي', 'zh-Hans': '下一页' },
  results: {
    en: 'Search results',
    de: 'Suchergebnisse',
    ja: '検索結果',
    ar: 'نتائج البحث',
    'zh-Hans': '搜索结果',
  },
  yourWishlist: {
    en: 'Wishlist',
    de: 'Wunschliste',
    ja: 'ウィッシュリスト',
    ar: 'قائمة الأمنيات',
    'zh-Hans': '愿望清单',
  },
  recentlyPurchased: {
    en: 'Recently purchased',
    de: 'Kürzlich gekauft',
    ja: '最近購入した商品',
    ar: 'المشتريات الأخيرة',
    'zh-Hans': '最近购买',
  },
  plusGames: {
    en: 'Plus games',
    de: 'Plus-Spiele',
    ja: 'プラスのゲーム',
    ar: 'ألعاب بلس',
    'zh-Hans': 'Plus 游戏',
  },
  notFound: {
    en: 'This page could not be found.',
    de: 'Diese Seite wurde nicht gefunden.',
    ja: 'ページが見つかりません。',
    ar: 'تعذر العثور على هذه الصفحة.',
    'zh-Hans': '找不到此页面。',
  },
} satisfies Record<string, Localized<string>>;

export const word = (name: keyof typeof WORDS, language: Language): string =>
  inLanguage<string>(WORDS[name], language);

/** Currency of a country, and how much of it a US dollar buys here. */
const CURRENCIES: Readonly<Record<string, { currency: string; rate: number }>> = {
  DE: { currency: 'EUR', rate: 1 },
  GB: { currency: 'GBP', rate: 0.9 },
  JP: { currency: 'JPY', rate: 125 },
  HK: { currency: 'HKD', rate: 7.8 },
};

/** A price as the locale writes it; other countries pay in US dollars. */
export function priceIn({ tag, country, language }: PageLocale, usCents: number): string {
  if (usCents === 0) return word('free', language);
  const { currency, rate } = CURRENCIES[country] ?? { currency: 'USD', rate: 1 };
  return new Intl.NumberFormat(tag, { style: 'currency', currency }).format((usCents / 100) * rate);
}
