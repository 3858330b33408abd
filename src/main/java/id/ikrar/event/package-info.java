/** What happens: organisations and their events. */
@NullMarked
package id.ikrar.event;

import org.jspecify.annotations.NullMarked;
