//go:build unix

package news

import (
	"syscall"
	"time"
)

// cpuTime is how long processors have worked for this process: a measure that
// other work on the machine does not lengthen.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
