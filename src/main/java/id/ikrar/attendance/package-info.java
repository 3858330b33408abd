/**
 * Who is there: present, represented, to follow, absent; and the code that shows it in the hall.
 */
@NullMarked
package id.ikrar.attendance;

import org.jspecify.annotations.NullMarked;
