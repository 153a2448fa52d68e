import { expect, test } from 'vitest';
import { faultsOfStyle } from './style.ts';

test.each([
  ['en', 'It’s “done” at 14:05…'],
  ['de', 'Der Code nach „npsso“ – einmal.'],
  ['fr', 'Copiez ce qui suit «\u00a0npsso\u00a0»\u202f; il est 14:05. Voir https://x.example/?a'],
  ['es', '¿Dónde? «Aquí». ¡Listo!'],
  ['it', 'L’ultimo: «npsso».'],
  ['ja', '「npsso」をコピーしてください…'],
  ['ko', '“npsso” 뒤의 코드.'],
  ['zh_CN', '复制“npsso”后面的内容。'],
  ['zh_TW', '複製「npsso」後面的內容。'],
])('%s: nothing is wrong with %s', (locale, text) => {
  expect(faultsOfStyle(locale, text)).toEqual([]);
});

test.each([
  ['en', "It's", "the quote '"],
  ['en', 'Wait...', 'dots instead of …'],
  ['en', 'one  two', 'more than one space'],
  ['en', 'one - two', 'a hyphen instead of a dash'],
  ['en', 'Well done 🏆', 'an emoji'],
  ['en', 'a <b>word</b>', 'markup'],
  ['en', 'a\u202eb', 'an unseen character'],
  ['de', 'Der Code nach «npsso»', 'the quote «'],
  ['fr', 'Vraiment?', 'no space before a mark'],
  ['fr', 'Voici :', 'a space that breaks beside a mark'],
  ['es', 'Dónde?', 'a question that does not begin with ¿'],
  ['ja', '完了,次', 'narrow punctuation'],
  ['zh_CN', '完成.', 'narrow punctuation'],
  ['zh_TW', '“完成”', 'the quote “'],
])('%s: something is wrong with %s', (locale, text, fault) => {
  expect(faultsOfStyle(locale, text)).toContain(fault);
});
