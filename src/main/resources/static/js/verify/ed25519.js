// Stands for ../ed25519.js in the page of one file: that page needs WebCrypto anyway, so that noble takes its SHA-512
// from there and the page need not carry one.
import { verifyAsync } from '../noble/ed25519.js';

/** Whether the signature is of that key: by the browser where it has Ed25519, else by the library. */
export async function verify(publicKey, message, signature) {
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, { name: 'Ed25519' }, false, ['verify']);
    return await crypto.subtle.verify({ name: 'Ed25519' }, key, signature, message);
  } catch {
    return verifyByLibrary(publicKey, message, signature);
  }
}

/** What is no key or no signature verifies nothing. */
export async function verifyByLibrary(publicKey, message, signature) {
  try {
    return await verifyAsync(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}

export async function digest(bytes) {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
