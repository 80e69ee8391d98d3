package slacktest

import (
	"encoding/json"
	"os"
	"path/filepath"
)

// contract is where the project keeps Slack's limits, beside the module's root.
const contract = "../shared/contracts/slack-limits.json"

// limit is what a field may hold; 0 is no bound.
type limit struct {
	MinLength     int `json:"min_length"`
	MaxLength     int `json:"max_length"`
	MinItems      int `json:"min_items"`
	MaxItems      int `json:"max_items"`
	ItemMaxLength int `json:"item_max_length"`
}

// limits by field, "section.text".
type limits map[string]limit

// documentedLimits are those of the contract that this package knows blocks for.
// Each is in the page of its block, element or object:
// https://docs.slack.dev/reference/block-kit/
var documentedLimits = limits{
	"text":                                {MinLength: 1, MaxLength: 3000},
	"action_id":                           {MaxLength: 255},
	"block_id":                            {MaxLength: 255},
	"button.text":                         {MaxLength: 75},
	"button.url":                          {MaxLength: 3000},
	"button.value":                        {MaxLength: 2000},
	"button.accessibility_label":          {MaxLength: 75},
	"confirmation.title":                  {MaxLength: 100},
	"confirmation.text":                   {MaxLength: 300},
	"confirmation.confirm":                {MaxLength: 30},
	"confirmation.deny":                   {MaxLength: 30},
	"option.text":                         {MaxLength: 75},
	"option.value":                        {MaxLength: 150},
	"option.description":                  {MaxLength: 75},
	"option.url":                          {MaxLength: 3000},
	"option_group.label":                  {MaxLength: 75},
	"option_group.options":                {MinItems: 1, MaxItems: 100},
	"select.placeholder":                  {MaxLength: 150},
	"select.options":                      {MaxItems: 100},
	"select.option_groups":                {MaxItems: 100},
	"overflow.options":                    {MinItems: 1, MaxItems: 5},
	"checkboxes.options":                  {MinItems: 1, MaxItems: 10},
	"radio_buttons.options":               {MinItems: 1, MaxItems: 10},
	"actions.elements":                    {MaxItems: 25},
	"context.elements":                    {MaxItems: 10},
	"context_actions.elements":            {MaxItems: 5},
	"feedback_button.text":                {MaxLength: 75},
	"feedback_button.value":               {MaxLength: 2000},
	"feedback_button.accessibility_label": {MaxLength: 75},
	"icon_button.visible_to_user_ids":     {MaxItems: 10},
	"header.text":                         {MaxLength: 150},
	"image.image_url":                     {MaxLength: 3000},
	"image.alt_text":                      {MaxLength: 2000},
	"input.label":                         {MaxLength: 2000},
	"input.hint":                          {MaxLength: 2000},
	"markdown.text":                       {MinLength: 1, MaxLength: 12000},
	"section.text":                        {MaxLength: 3000},
	"section.fields":                      {MaxItems: 10, ItemMaxLength: 2000},
	"view.blocks":                         {MinItems: 1, MaxItems: 100},
	"view.private_metadata":               {MaxLength: 3000},
	"view.callback_id":                    {MaxLength: 255},
	"view.title":                          {MaxLength: 24},
	"view.close":                          {MaxLength: 24},
	"view.submit":                         {MaxLength: 24},
}

// readLimits reads the contract, and where it is missing says so and takes
// documentedLimits.
func readLimits(tb TB) limits {
	path, err := contractPath()
	if err != nil {
		tb.Logf("slacktest: %v; the limits in limits.go are taken instead", err)
		return documentedLimits
	}
	read, err := readContract(path)
	if err != nil {
		tb.Errorf("slacktest: %s: %v", contract, err)
		return documentedLimits
	}
	return read
}

func readContract(path string) (limits, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var tree map[string]json.RawMessage
	if err := json.Unmarshal(text, &tree); err != nil {
		return nil, err
	}
	read := make(limits)
	return read, read.addTree("", tree)
}

// addTree adds what stands under a path of the contract: a limit where there are
// numbers, else fields of their own.
func (l limits) addTree(path string, tree map[string]json.RawMessage) error {
	numbers := make(map[string]json.Number)
	for name, value := range tree {
		var number json.Number
		if json.Unmarshal(value, &number) == nil {
			numbers[name] = number
			continue
		}
		var below map[string]json.RawMessage
		if err := json.Unmarshal(value, &below); err != nil {
			return err
		}
		under := name
		if path != "" {
			under = path + "." + name
		}
		if err := l.addTree(under, below); err != nil {
			return err
		}
	}
	if len(numbers) == 0 {
		return nil
	}
	var read limit
	if err := json.Unmarshal(encode(numbers), &read); err != nil {
		return err
	}
	l[path] = read
	return nil
}

// contractPath finds the contract from the root of the module that the working
// directory is in.
func contractPath() (string, error) {
	at, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(at, "go.mod")); err == nil {
			path := filepath.Join(at, filepath.FromSlash(contract))
			_, err := os.Stat(path)
			return path, err
		}
		above := filepath.Dir(at)
		if above == at {
			return "", &os.PathError{Op: "find", Path: contract, Err: os.ErrNotExist}
		}
		at = above
	}
}
