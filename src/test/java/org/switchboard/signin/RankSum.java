package org.switchboard.signin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether one of two groups of measurements tends to be greater than the other: the rank-sum test of Mann and Whitney,
 * which asks nothing of how they are distributed and is not moved by single slow ones.
 *
 * @param share how often a measurement of the second group is greater than one of the first: 0.5 if neither tends to be
 * @param z by how many standard deviations that differs from 0.5
 */
record RankSum(double share, double z) {
    static RankSum of(List<Long> first, List<Long> second) {
        record Measured(long value, boolean isSecond) {}
        List<Measured> all = new ArrayList<>();
        first.forEach(value -> all.add(new Measured(value, false)));
        second.forEach(value -> all.add(new Measured(value, true)));
        all.sort(Comparator.comparingLong(Measured::value));
        double ranks = 0;
        int from = 0;
        while (from < all.size()) {
            int to = from;
            while (to < all.size() && all.get(to).value() == all.get(from).value()) {
                to++;
            }
            double rank = (from + 1 + to) / 2.0;
            ranks += rank
                    * all.subList(from, to).stream().filter(Measured::isSecond).count();
            from = to;
        }
        double n = first.size();
        double m = second.size();
        double u = ranks - m * (m + 1) / 2;
        double deviation = Math.sqrt(n * m * (n + m + 1) / 12);
        return new RankSum(u / (n * m), (u - n * m / 2) / deviation);
    }
}
