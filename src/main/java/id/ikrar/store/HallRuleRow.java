package id.ikrar.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code hall_rule}. */
@MappedEntity("hall_rule")
record HallRuleRow(
    @Id String event, String demand, boolean showNames, @Nullable LocalDate lateUntil) {}
