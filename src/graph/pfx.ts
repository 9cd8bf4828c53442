import forge from 'node-forge';

interface Bag {
  readonly key?: forge.pki.PrivateKey | undefined;
  readonly cert?: forge.pki.Certificate | undefined;
}

const bagsOf = (file: forge.pkcs12.Pkcs12Pfx, type: string): readonly Bag[] =>
  file.getBags({ bagType: type })[type] ?? [];

function keyIn(file: forge.pkcs12.Pkcs12Pfx): forge.pki.PrivateKey | undefined {
  const { pkcs8ShroudedKeyBag = '', keyBag = '' } = forge.pki.oids;
  return [...bagsOf(file, pkcs8ShroudedKeyBag), ...bagsOf(file, keyBag)].find(({ key }) => key != null)?.key;
}

/** A PFX often holds the chain as well: the certificate that fits the key is ours. */
function fits(certificate: forge.pki.Certificate, key: forge.pki.rsa.PrivateKey): boolean {
  const { n } = certificate.publicKey as forge.pki.rsa.PublicKey;
  return n.equals(key.n);
}

/**
 * Turns a PFX file (PKCS #12, as Windows exports it) into the PEM that the sign-in takes; Node itself refuses it.
 * RSA keys only, which is what Microsoft's sign-in takes: learn.microsoft.com/entra/identity-platform/certificate-credentials
 * (read 2026-08).
 * @throws Error when the password is wrong, or there is no RSA key with its certificate in it
 */
export function pemOfPfx(bytes: Uint8Array, password: string): string {
  const asn1 = forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(bytes).toString('binary')));
  const file = forge.pkcs12.pkcs12FromAsn1(asn1, password);
  const key = keyIn(file) as forge.pki.rsa.PrivateKey | undefined;
  if (key === undefined) throw new Error('there is no private key in it');
  const certificate = bagsOf(file, forge.pki.oids['certBag'] ?? '')
    .map(({ cert }) => cert)
    .find((one) => one != null && fits(one, key));
  if (certificate == null) throw new Error('there is no certificate in it that fits the key');
  const pkcs8 = forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key));
  return `${forge.pki.certificateToPem(certificate)}${forge.pki.privateKeyInfoToPem(pkcs8)}`;
}
