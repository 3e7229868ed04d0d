package org.switchboard.tenancy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.switchboard.persistence.StoredJson;

/** An OpenID Connect issuer, as far as a server needs one: a key pair, and tokens signed with it. */
public final class Tokens {
    /** The name of the issuer. */
    public static final String ISSUER = "https://id.example";

    private final KeyPair keys;

    /** An issuer with a new key pair. */
    public Tokens() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a server must be told to trust this issuer. */
    public Map<String, String> settings() {
        return Map.of(
                "mp.jwt.verify.issuer",
                ISSUER,
                "mp.jwt.verify.publickey",
                Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
    }

    /** A token that is good for an hour, for the name, with more claims. */
    public String token(String name, Map<String, Object> more) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", ISSUER);
        claims.put("sub", name);
        claims.put("upn", name);
        claims.put("iat", now);
        claims.put("exp", now + 3600);
        claims.put("jti", UUID.randomUUID().toString());
        claims.putAll(more);
        return signed(Map.of("alg", "RS256", "typ", "JWT", "kid", "key"), claims);
    }

    /** A token with just this header and these claims. */
    public String signed(Map<String, Object> header, Map<String, Object> claims) {
        String content = encoded(StoredJson.write(header)) + '.' + encoded(StoredJson.write(claims));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + '.' + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
