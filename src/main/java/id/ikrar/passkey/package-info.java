/** Passkeys as extra evidence: the only home of webauthn4j. */
@NullMarked
package id.ikrar.passkey;

import org.jspecify.annotations.NullMarked;
