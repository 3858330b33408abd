// Verifies Ed25519 (RFC 8032): by the browser where it can, else by a library. SHA-256 likewise, since WebCrypto is
// there only for secure pages.
import { hashes, verify as verifyByNoble } from './noble/ed25519.js';
import { sha256 as hashByNoble, sha512 } from './noble/sha2.js';

hashes.sha512 = sha512;

/** Whether the signature is of that key; all three are byte arrays. */
export async function verify(publicKey, message, signature) {
  return await verifyByBrowser(publicKey, message, signature) ?? verifyByLibrary(publicKey, message, signature);
}

/** The browser's answer, or undefined where it has no Ed25519. */
export async function verifyByBrowser(publicKey, message, signature) {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) return undefined;
  try {
    const key = await subtle.importKey('raw', publicKey, { name: 'Ed25519' }, false, ['verify']);
    return await subtle.verify({ name: 'Ed25519' }, key, signature, message);
  } catch {
    return undefined; // also for what is no key: then the library says so
  }
}

/** Needs nothing of the browser. What is no key or no signature verifies nothing. */
export function verifyByLibrary(publicKey, message, signature) {
  try {
    return verifyByNoble(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}

export async function digest(bytes) {
  const subtle = globalThis.crypto?.subtle;
  return subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : hashByNoble(bytes);
}
