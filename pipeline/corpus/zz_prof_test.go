package corpus

import (
	"context"
	"testing"
)

func TestZZ(t *testing.T) {
	spans, _ := FindSpans([]string{"/tmp/pipedata/small.warc.gz"})
	l := Local{Output: Folder(t.TempDir()), Shards: 1, Workers: 1}
	ta, err := l.Run(context.Background(), spans)
	t.Log(ta.Elapsed, err)
}
