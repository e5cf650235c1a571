//go:build !unix

package news

import "time"

var epoch = time.Now()

// cpuTime is the time of the clock, where that of the processors is not told.
func cpuTime() time.Duration { return time.Since(epoch) }
