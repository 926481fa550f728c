import { arrived } from '../elements/arrived-parts.ts';
import { readAlong } from '../elements/service-article/read-along.ts';

arrived().reading ??= readAlong;
