// Command bench measures a Slack bot over the HTTP Events API: it plays Slack on
// both sides, sends signed app_mention events, takes the answers by
// chat.postMessage, and prints how many were answered in a second and how long
// each took. README.md tells how to compare bots with it.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"time"
)

func main() {
	var o options
	flag.StringVar(&o.bot, "bot", "http://127.0.0.1:3101/slack/events", "where the bot takes events")
	flag.StringVar(&o.listen, "listen", "127.0.0.1:3100", "where the bot finds Slack's Web API, under /api/")
	flag.StringVar(&o.secret, "secret", "bench-signing-secret", "signing secret")
	flag.IntVar(&o.inFlight, "in-flight", 16, "events that wait to be acknowledged and answered, at any time")
	flag.DurationVar(&o.warmUp, "warm-up", 3*time.Second, "time before measuring")
	flag.DurationVar(&o.measure, "measure", 10*time.Second, "time of measuring")
	flag.IntVar(&o.pid, "pid", 0, "the bot's process, to tell its CPU time; 0: not told")
	flag.BoolVar(&o.cited, "cited", false, "fail unless every answer has blocks with a link to a passage")
	flag.Parse()
	result, err := run(context.Background(), o)
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
	fmt.Println(result)
}
