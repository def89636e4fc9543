package org.wavefield.respondent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Lets several do the same at the same moment. */
final class AtOnce {

    private AtOnce() {}

    /** What came of each. */
    static <T> List<T> run(int several, Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(several);
        CyclicBarrier together = new CyclicBarrier(several);
        try {
            List<Future<T>> results = IntStream.range(0, several)
                    .mapToObj(i -> pool.submit(() -> {
                        together.await();
                        return work.call();
                    }))
                    .toList();
            List<T> all = new ArrayList<>();
            for (Future<T> result : results) {
                all.add(result.get());
            }
            return all;
        } finally {
            pool.shutdownNow();
        }
    }
}
