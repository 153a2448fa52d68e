import { generate } from 'selfsigned';

/** A certificate that nobody has signed, for all these hosts. Browsers under test are told to take it. */
export async function createCertificate(
  hosts: readonly string[],
): Promise<{ key: string; cert: string }> {
  const made = await generate([{ name: 'commonName', value: 'PlayStation simulator' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    // A little in the past: clocks differ.
    notBeforeDate: new Date(Date.now() - 86_400_000),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) },
    ],
  });
  return { key: made.private, cert: made.cert };
}
