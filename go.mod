module studysite

go 1.26

// npm packages may carry Go files of their own; they are not part of ./...
ignore ./assets/node_modules
