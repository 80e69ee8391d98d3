package main

import (
	"testing"
	"testing/synctest"
	"time"

	"github.com/rs/zerolog"

	"officebot/adapters/state/statetest"
)

func TestWhatIsKeptIsForgottenAfterTheTimeThatIsSet(t *testing.T) {
	for name, test := range map[string]struct {
		forget span
		kept   bool
	}{"unset": {0, true}, "a minute": {span(time.Minute), false}} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				opened, err := openStore(&settings{Forget: test.forget}, zerolog.Nop())
				if err != nil {
					t.Fatal(err)
				}
				s := statetest.Try(t, opened.Store)
				s.Put("talk", "1", time.Hour)
				time.Sleep(2 * time.Minute)
				if test.kept {
					s.Has("talk", "1")
				} else {
					s.HasNone("talk")
				}
			})
		})
	}
}
