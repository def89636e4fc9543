package org.wavefield.audit;

/** An entry in its chain, with the hash of the one before it and its own. */
record Link(AuditEntry entry, String previousHash, String hash) {

    /** An entry that follows upon another. */
    static Link after(String previousHash, AuditEntry entry) {
        return new Link(entry, previousHash, hash(previousHash, entry));
    }

    /** Whether the hash is that of the entry. */
    boolean holds() {
        return hash.equals(hash(previousHash, entry));
    }

    Head head() {
        return new Head(entry.sequence(), hash);
    }

    private static String hash(String previousHash, AuditEntry entry) {
        return new Fields("wavefield audit entry 1")
                .add(previousHash)
                .add(Long.toString(entry.sequence()))
                .add(entry.at().toString())
                .add(entry.actor().name())
                .add(entry.actor().kind().name())
                .add(entry.action())
                .add(entry.subject())
                .add(entry.study())
                .add(entry.before())
                .add(entry.after())
                .add(entry.reason())
                .sha256();
    }
}
