package org.wavefield.quota;

/**
 * How full a cell is.
 *
 * @param id the cell's, in whose order cells are locked
 * @param key the cell's name in its fielding
 * @param limit how many places it has
 * @param reserved places held by interviews under way
 * @param completed places of completes
 */
public record Fill(int id, String key, int limit, int reserved, int completed) {

    /** Places that nobody holds. */
    public int left() {
        return limit - reserved - completed;
    }

    /** Whether it is fuller than another: by the share of its places that are taken. */
    int compareShare(Fill other) {
        return Long.compare((long) (limit - left()) * other.limit, (long) (other.limit - other.left()) * limit);
    }
}
