package flow

import (
	"encoding/json"

	"github.com/cnnews/news/pipeline/corpus"
)

// What goes between the steps is JSON, as in the output: it keeps all that an
// article has, and can be read wherever a runner shows it. Beam knows a coder
// by its function's name, which those of one generic function share; hence one
// for each type.

func encodeStory(s corpus.Story) ([]byte, error) { return json.Marshal(&s) }

func decodeStory(data []byte) (s corpus.Story, err error) {
	err = json.Unmarshal(data, &s)
	return s, err
}

func encodeFailure(f corpus.Failure) ([]byte, error) { return json.Marshal(&f) }

func decodeFailure(data []byte) (f corpus.Failure, err error) {
	err = json.Unmarshal(data, &f)
	return f, err
}

func encodeSpan(s corpus.Span) ([]byte, error) { return json.Marshal(&s) }

func decodeSpan(data []byte) (s corpus.Span, err error) {
	err = json.Unmarshal(data, &s)
	return s, err
}
