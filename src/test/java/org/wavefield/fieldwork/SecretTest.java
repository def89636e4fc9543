package org.wavefield.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    private final Secret secret = Secret.random();

    @Test
    void cookie_holds_the_whole_secret() {
        assertThat(secret.cookie()).matches("[A-Za-z0-9_-]{43}");
        assertThat(Secret.parse(secret.cookie())).contains(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "*", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void cookie_of_another_form_is_no_secret(String cookie) {
        assertThat(Secret.parse(cookie)).isEmpty();
    }

    @Test
    void only_its_own_hash_matches() {
        assertThat(secret.matches(secret.hash())).isTrue();
        assertThat(secret.matches(Secret.random().hash())).isFalse();
        assertThat(secret.matches(new byte[0])).isFalse();
    }

    @Test
    void form_is_signed_by_its_own_token_only() {
        assertThat(secret.signed(secret.csrf())).isTrue();
        assertThat(secret.signed(Secret.random().csrf())).isFalse();
        assertThat(secret.signed("")).isFalse();
        assertThat(secret.signed(secret.cookie())).isFalse();
    }

    @Test
    void what_follows_from_it_is_the_same_again_and_tells_nothing_of_the_rest() {
        Secret same = Secret.parse(secret.cookie()).orElseThrow();

        assertThat(same.csrf()).isEqualTo(secret.csrf());
        assertThat(same.resumeCode()).isEqualTo(secret.resumeCode());
        assertThat(same.withdrawalCode()).isEqualTo(secret.withdrawalCode()).isNotEqualTo(secret.resumeCode());
    }

    @Test
    void nothing_secret_reaches_a_log() {
        List<String> logged =
                Stream.of(secret, secret.resumeCode()).map(Object::toString).toList();

        assertThat(logged).containsExactly("Secret", "Code");
    }
}
