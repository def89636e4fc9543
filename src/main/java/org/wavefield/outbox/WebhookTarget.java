package org.wavefield.outbox;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a webhook may lie: on the public internet, by HTTPS. On the local stack, on this very machine too, so that it can
 * be tried.
 *
 * @param uri an absolute address with a host
 * @param local whether this machine is allowed
 */
record WebhookTarget(URI uri, boolean local) {

    private static final int LONGEST = 2_000;
    private static final int HIGHEST_PORT = 65_535;
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]+");

    /**
     * The target that an address names.
     *
     * @throws NotSent if no webhook may lie there, as far as the address tells by itself
     */
    static WebhookTarget of(String address, boolean local) throws NotSent {
        if (address.length() > LONGEST || !PRINTABLE.matcher(address).matches()) {
            throw new NotSent("The address must be a URL of at most " + LONGEST
                    + " characters, without spaces and special characters.");
        }
        WebhookTarget target = new WebhookTarget(parsed(address), local);
        target.check();
        return target;
    }

    private static URI parsed(String address) throws NotSent {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw new NotSent("The address must be a URL, like https://example.org/hook.", e);
        }
    }

    private void check() throws NotSent {
        if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > HIGHEST_PORT) {
            throw new NotSent("The address must be a URL with a host, like https://example.org/hook.");
        }
        if (!encrypted() && !(local && "http".equalsIgnoreCase(uri.getScheme()))) {
            throw new NotSent("The address must begin with https://.");
        }
        if (uri.getRawUserInfo() != null) {
            throw new NotSent("The address must hold no user name and no password.");
        }
        if (uri.getRawFragment() != null) {
            throw new NotSent("The address must have no part after a #.");
        }
        if (isLiteral()) {
            reachable();
        }
    }

    boolean encrypted() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** The host, without the brackets of an IPv6 address. */
    String host() {
        return uri.getHost().replaceAll("[\\[\\]]", "");
    }

    int port() {
        return Optional.of(uri.getPort()).filter(port -> port > 0).orElse(encrypted() ? HTTPS_PORT : HTTP_PORT);
    }

    /** What is asked for there. */
    String path() {
        String path = Optional.ofNullable(uri.getRawPath())
                .filter(text -> !text.isEmpty())
                .orElse("/");
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /**
     * The addresses of its host that may be connected to, as the name service gives them now.
     *
     * @throws NotSent if there are none
     */
    List<InetAddress> reachable() throws NotSent {
        List<InetAddress> allowed =
                Arrays.stream(resolved()).filter(this::allows).toList();
        if (allowed.isEmpty()) {
            throw new NotSent(
                    encrypted()
                            ? "The address must be on the public internet; " + host() + " is in a private network."
                            : "Without https, the address must be on this machine; " + host() + " is not.");
        }
        return allowed;
    }

    private boolean allows(InetAddress address) {
        return local && address.isLoopbackAddress() || encrypted() && PublicAddress.is(address);
    }

    private InetAddress[] resolved() throws NotSent {
        try {
            return InetAddress.getAllByName(host());
        } catch (UnknownHostException e) {
            throw new NotSent("The name service does not know " + host() + ".", e);
        }
    }

    /** Whether the host is no name: then nobody need be asked. */
    private boolean isLiteral() {
        return uri.getHost().startsWith("[") || uri.getHost().matches("[0-9.]+");
    }
}
