// Everything that a page for reading does once it has been parsed.
import { answers } from "./answers/index";
import { install } from "./install/index";
import { keys } from "./keys/index";
import { outline } from "./outline/index";
import { search } from "./search/index";
import { share } from "./share/index";
import { studyWhenNeeded } from "./study/needed";
import { theme } from "./theme/index";

theme();
share();
answers();
outline();
studyWhenNeeded();
search();
keys();
install();
