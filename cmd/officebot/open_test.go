package main

import (
	"testing"
	"time"

	"officebot/knowledge"
)

func TestLocale(t *testing.T) {
	tests := []struct {
		environment map[string]string
		want        string
	}{
		{nil, ""},
		{map[string]string{"LANG": "C"}, ""},
		{map[string]string{"LANG": "C.UTF-8"}, ""},
		{map[string]string{"LANG": "POSIX"}, ""},
		{map[string]string{"LANG": "en_GB.UTF-8"}, "en"},
		{map[string]string{"LANG": "de_DE@euro"}, "de"},
		{map[string]string{"LANG": "zh_CN.UTF-8"}, "zh-Hans"},
		{map[string]string{"LANG": "zh"}, "zh-Hans"},
		{map[string]string{"LANG": "zh_SG"}, "zh-Hans"},
		{map[string]string{"LANG": "zh_TW.Big5"}, "zh-Hant"},
		{map[string]string{"LANG": "zh_HK"}, "zh-Hant"},
		{map[string]string{"LANG": "zh_MO"}, "zh-Hant"},
		{map[string]string{"LANG": "zh_CN", "LC_MESSAGES": "en_US"}, "en"},
		{map[string]string{"LANG": "en_US", "LC_MESSAGES": "en_US", "LC_ALL": "zh_TW"}, "zh-Hant"},
		{map[string]string{"LANG": "en_US", "LC_ALL": ""}, "en"},
	}
	for _, test := range tests {
		got := locale(func(name string) string { return test.environment[name] })
		if got != test.want {
			t.Errorf("locale of %v is %q, want %q", test.environment, got, test.want)
		}
	}
}

func TestTodayIsTheClocksWhereNoneIsGiven(t *testing.T) {
	today, err := new(answering).today()
	if err != nil {
		t.Fatal(err)
	}
	before := time.Now()
	got := today()
	for _, now := range []time.Time{before, time.Now()} { // two days if midnight was between
		if year, month, day := now.Date(); got == knowledge.DayOf(year, int(month), day) {
			return
		}
	}
	t.Errorf("today is %v at %v", got, before)
}
