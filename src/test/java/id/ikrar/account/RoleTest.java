package id.ikrar.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class RoleTest {
  private static EnumSet<Right> of(Role role) {
    var rights = EnumSet.noneOf(Right.class);
    Arrays.stream(Right.values()).filter(role::may).forEach(rights::add);
    return rights;
  }

  @Test
  void ownerMayAllButOperateTheService() {
    assertThat(of(Role.OWNER)).isEqualTo(EnumSet.complementOf(EnumSet.of(Right.OPERATE)));
  }

  @Test
  void organiserMayAllThatAnOwnerMayButTheMembers() {
    var rights = of(Role.OWNER);
    rights.remove(Right.MEMBERS);
    assertThat(of(Role.ORGANISER)).isEqualTo(rights);
  }

  @Test
  void deskOfficerHasRosterAndKioskOnly() {
    assertThat(of(Role.DESK_OFFICER))
        .containsExactly(Right.ROSTER, Right.KIOSK, Right.DIARY, Right.SELF);
  }

  @Test
  void viewerHasBoardAndReportsOnly() {
    assertThat(of(Role.VIEWER)).containsExactly(Right.LOOK, Right.DIARY, Right.SELF);
  }

  @Test
  void operatorSeesNoEvent() {
    assertThat(of(Role.OPERATOR)).containsExactly(Right.OPERATE, Right.SELF);
  }
}
