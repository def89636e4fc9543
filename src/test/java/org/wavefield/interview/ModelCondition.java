package org.wavefield.interview;

import java.util.Map;
import java.util.Set;

/**
 * A condition of the model, with its own three-valued logic: true, false, or null for unknown. It can be written in CEL,
 * which is all that it shares with what it is compared with.
 */
interface ModelCondition {

    Boolean holds(Map<String, Object> seen);

    String cel();

    record Is(String item, String code) implements ModelCondition {
        @Override
        public Boolean holds(Map<String, Object> seen) {
            return seen.get(item) == null ? null : code.equals(seen.get(item));
        }

        @Override
        public String cel() {
            return item + " == \"" + code + "\"";
        }
    }

    record Less(String item, int limit) implements ModelCondition {
        @Override
        public Boolean holds(Map<String, Object> seen) {
            return seen.get(item) instanceof Integer number ? number < limit : null;
        }

        @Override
        public String cel() {
            return item + " < " + limit;
        }
    }

    record Chosen(String code, String item) implements ModelCondition {
        @Override
        public Boolean holds(Map<String, Object> seen) {
            return seen.get(item) instanceof Set<?> set ? set.contains(code) : null;
        }

        @Override
        public String cel() {
            return "\"" + code + "\" in " + item;
        }
    }

    record RowIs(String item, String row, String code) implements ModelCondition {
        @Override
        public Boolean holds(Map<String, Object> seen) {
            Object said = seen.get(item) instanceof Map<?, ?> rows ? rows.get(row) : null;
            return said == null ? null : said.equals(code);
        }

        @Override
        public String cel() {
            return item + "." + row + " == \"" + code + "\"";
        }
    }

    record Answered(String item) implements ModelCondition {
        @Override
        public Boolean holds(Map<String, Object> seen) {
            return seen.containsKey(item);
        }

        @Override
        public String cel() {
            return "answered." + item;
        }
    }

    record Not(ModelCondition one) implements ModelCondition {
        @Override
        public Boolean holds(Map<String, Object> seen) {
            Boolean held = one.holds(seen);
            return held == null ? null : !held;
        }

        @Override
        public String cel() {
            return "!(" + one.cel() + ")";
        }
    }

    record Both(ModelCondition one, ModelCondition other, boolean and) implements ModelCondition {
        @Override
        public Boolean holds(Map<String, Object> seen) {
            Boolean left = one.holds(seen);
            Boolean right = other.holds(seen);
            Boolean decisive = !and; // false decides an and, true an or, whatever the other is
            if (decisive.equals(left) || decisive.equals(right)) {
                return decisive;
            }
            return left == null || right == null ? null : and;
        }

        @Override
        public String cel() {
            return "(" + one.cel() + (and ? " && " : " || ") + other.cel() + ")";
        }
    }
}
