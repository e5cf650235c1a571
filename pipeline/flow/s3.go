//go:build s3

package flow

// Reads and writes s3://bucket/… It is a tag away, since few need it and it
// doubles what must be compiled.
import _ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/s3"
