// The one place that holds a key. Whoever stands in for WebCrypto offers these two functions.

/** Browsers offer WebCrypto to secure pages only: https, or localhost. */
export function available() {
  return globalThis.isSecureContext !== false && Boolean(globalThis.crypto?.subtle);
}

/** A fresh P-256 key that never leaves the browser: its public half, and a function that signs (r and s, 32 bytes each). */
export async function newSigner() {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  return {
    publicKey: new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey)),
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, bytes)),
  };
}
