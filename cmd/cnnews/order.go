package main

import (
	"context"
	"iter"
)

// window is how many results, for each worker, may wait for an earlier one.
const window = 8

// inOrder calls work on the items, n at a time, and emit on its results, one
// at a time and in the order of the items. It stops at the first error of
// emit, or when ctx is done, without waiting for the work that is under way.
func inOrder[T, R any](ctx context.Context, n int, items iter.Seq[T], work func(T) R, emit func(R) error) error {
	type job struct {
		item T
		done chan R
	}
	inner, stop := context.WithCancel(ctx)
	defer stop()
	todo := make(chan job)
	queue := make(chan job, n*window) // the jobs in their order

	for range n {
		go func() {
			for j := range todo {
				j.done <- work(j.item)
			}
		}()
	}
	go func() {
		defer close(queue)
		defer close(todo)
		for item := range items {
			j := job{item, make(chan R, 1)}
			for _, c := range [...]chan job{queue, todo} {
				select {
				case c <- j:
				case <-inner.Done():
					return
				}
			}
		}
	}()
	for {
		select {
		case j, ok := <-queue:
			if !ok {
				return ctx.Err()
			}
			select {
			case r := <-j.done:
				if err := emit(r); err != nil {
					return err
				}
			case <-ctx.Done():
				return ctx.Err()
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}
