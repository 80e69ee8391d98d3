package discordtest

import (
	"bytes"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// contractFile is Discord's own specification of its API, beside the module.
const contractFile = "../shared/contracts/discord-openapi.json"

// contract holds the schemas of the specification, each compiled when it is
// first needed, once for the whole process.
type contract struct {
	mutex    sync.Mutex
	read     bool
	missing  error
	compiler *jsonschema.Compiler
	schemas  map[string]*jsonschema.Schema // nil where the specification has none
	said     sync.Once
}

var specification = contract{schemas: map[string]*jsonschema.Schema{}}

// wrong tells how a body breaks the schema of an operation. Without the
// specification it says so, once, and finds nothing wrong.
func (c *contract) wrong(t testing.TB, method, template string, body []byte) []string {
	schema, err := c.schemaOf(method, template)
	if err != nil {
		c.said.Do(func() {
			t.Logf("discordtest: requests are not held against Discord's specification: %v", err)
		})
		return nil
	}
	if schema == nil {
		return []string{"the specification gives the operation no body"}
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(body))
	if err != nil {
		return []string{err.Error()}
	}
	err = schema.Validate(tolerated(value))
	var invalid *jsonschema.ValidationError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &invalid):
		return []string{"breaks Discord's specification: " + strings.Join(explain(invalid), ", ")}
	}
	return []string{err.Error()}
}

// tolerated turns into numbers the permissions that Discord takes as text too,
// which is how it writes them itself.
func tolerated(value any) any {
	switch v := value.(type) {
	case []any:
		for i := range v {
			v[i] = tolerated(v[i])
		}
	case map[string]any:
		if text, isText := v["default_member_permissions"].(string); isText {
			if n, err := strconv.ParseInt(text, 10, 64); err == nil {
				v["default_member_permissions"] = n
			}
		}
	}
	return value
}

func (c *contract) schemaOf(method, template string) (*jsonschema.Schema, error) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if !c.read {
		c.read = true
		c.missing = c.open()
	}
	if c.missing != nil {
		return nil, c.missing
	}
	key := method + " " + template
	if schema, known := c.schemas[key]; known {
		return schema, nil
	}
	pointer := "/paths/" + escaped(template) + "/" + strings.ToLower(method) + "/requestBody/content/" + escaped("application/json") + "/schema"
	schema, err := c.compiler.Compile("discord.json#" + (&url.URL{Path: pointer}).EscapedPath())
	var absent *jsonschema.JSONPointerNotFoundError
	if err != nil && !errors.As(err, &absent) {
		return nil, fmt.Errorf("the schema of %s: %w", key, err)
	}
	c.schemas[key] = schema
	return schema, nil
}

// escaped is a key as a segment of a JSON pointer.
func escaped(key string) string {
	return strings.NewReplacer("~", "~0", "/", "~1").Replace(key)
}

func (c *contract) open() error {
	root, err := moduleRoot()
	if err != nil {
		return err
	}
	file, err := os.Open(filepath.Join(root, contractFile))
	if err != nil {
		return fmt.Errorf("%s is missing beside the module", contractFile)
	}
	defer file.Close()
	document, err := jsonschema.UnmarshalJSON(file)
	if err != nil {
		return fmt.Errorf("%s cannot be read: %w", contractFile, err)
	}
	c.compiler = jsonschema.NewCompiler()
	c.compiler.AssertFormat()
	return c.compiler.AddResource("discord.json", document)
}

// moduleRoot is the folder with go.mod, above that of the test that runs.
func moduleRoot() (string, error) {
	folder, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			return folder, nil
		}
		above := filepath.Dir(folder)
		if above == folder {
			return "", errors.New("no go.mod above the working directory")
		}
		folder = above
	}
}
