package id.ikrar.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The tests of this class say what the tables promise; they run on each database. */
@ParameterizedClass
@EnumSource(
    value = Store.class,
    names = {"H2", "MYSQL"})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface EveryDatabase {}
