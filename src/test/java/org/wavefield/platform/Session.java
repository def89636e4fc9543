package org.wavefield.platform;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A session in the researchers' area, got through Keycloak's form without a browser. */
public final class Session {

    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");

    private Session() {}

    /** Signs in; returns the area's cookies. */
    static Map<String, String> of(String base, String person) {
        return of(base, person, Keycloak.PASSWORD);
    }

    /** Signs in with a password; returns the area's cookies. */
    public static Map<String, String> of(String base, String person, String password) {
        Response challenge = RestAssured.given()
                .redirects()
                .follow(false)
                .get(URI.create(base).resolve("/admin"));
        Map<String, String> cookies = new HashMap<>(challenge.cookies());
        Response form = RestAssured.given()
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(challenge.header("Location"));
        Matcher action = ACTION.matcher(form.asString());
        if (!action.find()) {
            throw new IllegalStateException("Keycloak shows no form: " + form.asString());
        }
        Response signedIn = RestAssured.given()
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(form.cookies())
                .contentType("application/x-www-form-urlencoded")
                .body("username=" + person + "&password=" + password)
                .post(action.group(1).replace("&amp;", "&"));
        Response back = RestAssured.given()
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(cookies)
                .get(signedIn.header("Location"));
        cookies.putAll(back.cookies());
        cookies.values().removeIf(String::isEmpty);
        return cookies;
    }
}
