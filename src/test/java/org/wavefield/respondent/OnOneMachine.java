package org.wavefield.respondent;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** As on a machine of one's own, where the demonstration wave of Microcode opens and panels without an approval may. */
public class OnOneMachine implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("wavefield.local.active", "true");
    }
}
