/** Signing on by OpenID Connect: the only home of the Nimbus libraries. */
@NullMarked
package id.ikrar.oidc;

import org.jspecify.annotations.NullMarked;
