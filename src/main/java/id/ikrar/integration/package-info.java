/** What other programs may do here, and what they are told: tokens, repeats, webhooks. */
@NullMarked
package id.ikrar.integration;

import org.jspecify.annotations.NullMarked;
