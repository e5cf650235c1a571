package main

import (
	"context"
	"errors"
	"slices"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// count yields 0 to n-1.
func count(n int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func TestInOrder(t *testing.T) {
	for _, workers := range []int{1, 2, 7, 200} {
		synctest.Test(t, func(t *testing.T) {
			var got []int
			err := inOrder(t.Context(), workers, count(100), func(i int) int {
				time.Sleep(time.Duration(i*37%11) * time.Millisecond)
				return i
			}, func(i int) error {
				got = append(got, i)
				return nil
			})
			if err != nil || !slices.Equal(got, slices.Collect(count(100))) {
				t.Errorf("%d workers: got %v, %v", workers, got, err)
			}
		})
	}
}

// TestInOrderWindow: while the first item takes long, no more than the window
// is done ahead of it.
func TestInOrderWindow(t *testing.T) {
	const workers = 3
	synctest.Test(t, func(t *testing.T) {
		var done atomic.Int64
		first := make(chan bool)
		go inOrder(t.Context(), workers, count(1000), func(i int) int {
			if i == 0 {
				<-first
			}
			done.Add(1)
			return i
		}, func(int) error { return nil })

		synctest.Wait()
		if n := done.Load(); n < workers || n > workers*window {
			t.Errorf("%d items were done ahead of the first, want at most %d", n, workers*window)
		}
		close(first)
		synctest.Wait()
		if n := done.Load(); n != 1000 {
			t.Errorf("%d items were done in all, want 1000", n)
		}
	})
}

// TestInOrderStops: an error of emit and the end of the context stop the work,
// and leave nothing running.
func TestInOrderStops(t *testing.T) {
	enough := errors.New("enough")
	synctest.Test(t, func(t *testing.T) {
		emitted := 0
		err := inOrder(t.Context(), 2, count(1000), func(i int) int { return i }, func(int) error {
			if emitted++; emitted == 3 {
				return enough
			}
			return nil
		})
		if err != enough || emitted != 3 {
			t.Errorf("emitted %d, %v; want 3, %v", emitted, err, enough)
		}
	})
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		time.AfterFunc(time.Second, cancel)
		stuck := make(chan bool)
		err := inOrder(ctx, 2, count(1000), func(i int) int {
			<-stuck
			return i
		}, func(int) error { return nil })
		if err != context.Canceled {
			t.Errorf("got %v, want %v", err, context.Canceled)
		}
		close(stuck)
	})
}
