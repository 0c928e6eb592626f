'use strict';
/* What each scene of the room looks like on a phone. Each returns the children of the page's main part. */

var ICON_OF_KIND = { idea: 'lightbulb', worry: 'cloud', need: 'hand', offer: 'gift', question: 'circle-question-mark' };
var WORD_OF_KIND = {
  idea: 'phone.kind.idea', worry: 'phone.kind.worry', need: 'phone.kind.need', offer: 'phone.kind.offer',
  question: 'phone.kind.question'
};
var LONGEST = 140;

function heading(text) { return make('h2', { id: 'question', tabindex: '-1' }, text); }
function paragraph(text, look) { return text ? make('p', { 'class': look || '' }, text) : null; }
function mainButton(text, act) { return make('button', { 'class': 'main', type: act ? 'button' : 'submit', onclick: act }, text); }

/* -- coming in --------------------------------------------------------------------------------------- */
function languageChoice() {
  var field = make('fieldset', { 'class': 'languages' }, make('legend', { 'class': 'unseen' }, say('phone.languages')));
  LANGUAGES.forEach(function (code) {
    var name = (words[code] || {})['phone.language'];
    var input = make('input', { type: 'radio', name: 'language', value: code, onchange: function () { changeLanguage(code); } });
    input.checked = code === lang;
    field.appendChild(make('label', { lang: code, 'class': code === lang ? 'on' : '' }, [input, name]));
  });
  return field;
}
function seats() {
  var space = 'http://www.w3.org/2000/svg', svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 300 165');
  svg.setAttribute('class', 'seats');
  svg.setAttribute('aria-hidden', 'true');
  [[68, 7], [103, 9], [138, 11]].forEach(function (row, depth) {
    for (var n = 0; n < row[1]; n++) {
      var angle = Math.PI * n / (row[1] - 1), dot = document.createElementNS(space, 'circle');
      dot.setAttribute('cx', 150 - row[0] * Math.cos(angle));
      dot.setAttribute('cy', 152 - row[0] * Math.sin(angle));
      dot.setAttribute('r', 8.5);
      var edge = Math.abs(n - (row[1] - 1) / 2);
      if (depth === 2 && n === 7) dot.setAttribute('class', 'last');
      else if (depth === 2 && edge > 2) dot.setAttribute('class', 'empty');
      svg.appendChild(dot);
    }
  });
  return svg;
}
function joinView(problem) {
  var known = kept('code', '');
  var input = make('input', {
    'class': 'code', type: 'text', id: 'code', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', maxlength: 12
  });
  var form = make('form', {
    onsubmit: function (event) { event.preventDefault(); join(known || input.value); }
  }, [
    known ? null : make('h3', {}, make('label', { 'for': 'code' }, say('phone.code'))),
    known ? null : input,
    problem ? make('p', { 'class': 'alert', role: 'alert' }, say(problem)) : null,
    mainButton(say('phone.join'))
  ]);
  function fact(name, text) { return make('li', {}, [icon(name), make('span', {}, text)]); }
  return [
    languageChoice(), seats(), make('h2', { 'class': 'large', id: 'question', tabindex: '-1' }, say('phone.welcome')),
    make('ul', { 'class': 'facts' }, [
      fact('lock', say('phone.no_name')), fact('eye', say('phone.nameless')), fact('wifi', say('phone.local'))
    ]),
    form
  ];
}

/* -- notes ------------------------------------------------------------------------------------------- */
function noteForm(item, kinds, usual, button) {
  var draft = kept('draft.' + item, { text: '', kind: usual });
  var area = make('textarea', { id: 'note', rows: 3, maxlength: LONGEST, enterkeyhint: 'send', autocapitalize: 'sentences' });
  var count = make('span', { 'class': 'soft small', 'aria-hidden': 'true' });
  area.value = draft.text;
  function recount() { count.textContent = area.value.length + ' / ' + LONGEST; }
  function remember() { keep('draft.' + item, { text: area.value, kind: draft.kind }); recount(); }
  area.addEventListener('input', remember);
  area.addEventListener('focus', function () { document.body.classList.add('typing'); });
  area.addEventListener('blur', function () { document.body.classList.remove('typing'); });
  recount();
  var form = make('form', {}, [
    make('label', { 'class': 'unseen', 'for': 'note' }, say('phone.your_note')),
    area,
    make('div', { 'class': 'row' }, [make('span', { 'class': 'soft small' }, say('phone.one_thing')), count]),
    kinds.length > 1 ? kindChoice(kinds, draft, remember) : null,
    make('div', { 'class': 'stay' }, mainButton(button))
  ]);
  function submit(event) {
    event.preventDefault();
    var text = area.value.replace(/\s+/g, ' ').trim();
    if (!text) { area.focus(); return; }
    sendNote(item, text, draft.kind);
    area.value = '';
    draft.kind = usual;
    drop('draft.' + item);
    redraw(true);
    byId('note').focus();
  }
  form.addEventListener('submit', submit);
  area.addEventListener('keydown', function (event) { if (event.key === 'Enter' && !event.isComposing) submit(event); });
  return form;
}
function kindChoice(kinds, draft, changed) {
  var field = make('fieldset', { 'class': 'choices' }, make('legend', { 'class': 'unseen' }, say('phone.kind')));
  kinds.forEach(function (kind) {
    var input = make('input', { type: 'radio', name: 'kind', value: kind });
    input.checked = kind === draft.kind;
    var label = make('label', { 'class': 'k-' + kind + (input.checked ? ' on' : '') }, [
      input, icon(ICON_OF_KIND[kind]), say(WORD_OF_KIND[kind]), make('span', { 'class': 'tick' }, icon('check'))
    ]);
    input.addEventListener('change', function () {
      draft.kind = kind;
      Array.prototype.forEach.call(field.querySelectorAll('label'), function (other) { other.classList.toggle('on', other === label); });
      changed();
    });
    field.appendChild(label);
  });
  return field;
}
function noteView(room) {
  var isTalk = room.kind === 'presentation';
  return [
    heading(inMine(room.prompt) || inMine(room.title)),
    mostSlips(room),
    noteForm(room.item, isTalk ? ['question'] : KINDS, isTalk ? 'question' : 'idea', say(isTalk ? 'phone.send_question' : 'phone.send_note'))
  ];
}
/* How many slips the running phase of a method asks of this phone. */
function mostSlips(room) {
  return room.cards ? paragraph(say('phone.cards', { n: room.cards }), 'soft') : null;
}
function stepsView(room) {
  var steps = inMine(room.steps) || [];
  return [
    heading(inMine(room.title)),
    make('ol', { 'class': 'steps' }, steps.map(function (step) { return make('li', {}, step); })),
    mostSlips(room),
    noteForm(room.item, KINDS, 'idea', say('phone.send_note'))
  ];
}
function exchangeView(room) {
  return [
    heading(inMine(room.prompt) || say('phone.need_or_offer')),
    noteForm(room.item, ['need', 'offer'], 'need', say('phone.send_note'))
  ];
}
function missingView(room) {
  return [
    heading(say('phone.missing_question')), paragraph(inMine(room.prompt), 'soft'),
    noteForm(room.item, ['idea'], 'idea', say('phone.send_note'))
  ].concat(placeForm(room));
}
/* Where a phone's actor says it is itself; the facilitator's guesses are never sent here. */
function placeForm(room) {
  if (!room.actors || !room.actors.length) return [];
  var state = kept('place.' + room.item, { actor: '', ring: 0, sent: false });
  function remember() { state.sent = false; keep('place.' + room.item, state); redraw(true); }
  var who = make('select', { id: 'actor', 'aria-label': say('phone.place_actor') },
    [make('option', { value: '' }, say('phone.place_actor'))].concat(room.actors.map(function (actor) {
      return make('option', { value: actor.id }, inMine(actor.name));
    })));
  who.value = state.actor;
  who.addEventListener('change', function () { state.actor = who.value; remember(); });
  var field = make('fieldset', { 'class': 'choices' }, make('legend', {}, say('phone.place_ring')));
  Object.keys(room.rings).forEach(function (ring) {
    var input = make('input', { type: 'radio', name: 'ring', value: ring });
    input.checked = state.ring === Number(ring);
    input.addEventListener('change', function () { state.ring = Number(ring); remember(); });
    field.appendChild(make('label', { 'class': 'k-idea' + (input.checked ? ' on' : '') }, [
      input, inMine(room.rings[ring]), make('span', { 'class': 'tick' }, icon('check'))
    ]));
  });
  var send = make('button', { 'class': 'main', type: 'button', onclick: function () {
    if (!state.actor || !state.ring) { who.focus(); return; }
    state.sent = true;
    keep('place.' + room.item, state);
    enqueue('place', { item: room.item, actor: state.actor, ring: state.ring });
    redraw(true);
  } }, say('phone.place_send'));
  return [make('div', { 'class': 'place' }, [
    make('h3', {}, say('phone.place_title')), who, field,
    state.sent ? make('p', { role: 'status' }, say('phone.place_sent')) : send,
    paragraph(say('phone.place_shown'), 'soft small')
  ])];
}

/* -- votes ------------------------------------------------------------------------------------------- */
function voteView(room) {
  var vote = room.vote, mine = kept('vote.' + room.item, { dots: {}, sent: false });
  var head = [heading(inMine(room.prompt) || inMine(room.title))];
  if (vote.state !== 'open') {
    return head.concat([paragraph(say('phone.vote_closed')), vote.state === 'shown' ? paragraph(say('phone.result_on_wall'), 'soft') : null]);
  }
  if (mine.sent) {
    return head.concat([
      paragraph(say(waits('vote', room.item) ? 'phone.votes_waiting' : 'phone.votes_sent')),
      make('button', {
        'class': 'quiet', type: 'button',
        onclick: function () { keep('vote.' + room.item, { dots: mine.dots, group: mine.group, sent: false }); redraw(true); }
      }, say('phone.change_votes'))
    ]);
  }
  var given = vote.options.reduce(function (sum, option) { return sum + (mine.dots[option.id] || 0); }, 0);
  var groups = vote.own === null ? [] : vote.options.map(function (option) { return option.group; })
    .filter(function (group, at, all) { return group && all.indexOf(group) === at; }).sort(function (a, b) { return a - b; });
  if (groups.length && mine.group === undefined) return head.concat([groupChoice(room, groups, mine)]);
  function isOwn(option) { return groups.length > 0 && !!mine.group && option.group === mine.group; }
  var givenOwn = vote.options.filter(isOwn).reduce(function (sum, option) { return sum + (mine.dots[option.id] || 0); }, 0);
  function change(id, by) {
    mine.dots[id] = (mine.dots[id] || 0) + by;
    keep('vote.' + room.item, mine);
    redraw(true, id + (by > 0 ? '+' : '-'));
  }
  var rows = vote.options.map(function (option, at) {
    var dots = mine.dots[option.id] || 0, marks = [], own = isOwn(option);
    for (var n = 0; n < dots; n++) marks.push(make('i'));
    return make('li', { 'class': 'option' + (dots ? ' on' : '') }, [
      make('div', {}, [
        make('span', { id: 'o' + at }, option.text), make('span', { 'class': 'unseen' }, ' ' + dots),
        own ? make('div', { 'class': 'soft small' }, say('phone.own_proposal')) : null,
        make('div', { 'class': 'dots', 'aria-hidden': 'true' }, marks)
      ]),
      make('button', {
        'class': 'quiet', type: 'button', 'data-at': option.id + '-', 'aria-describedby': 'o' + at, disabled: dots === 0,
        'aria-label': say('phone.fewer_dots'), onclick: function () { change(option.id, -1); }
      }, '−'),
      make('button', {
        'class': 'quiet', type: 'button', 'data-at': option.id + '+', 'aria-describedby': 'o' + at,
        disabled: given >= vote.dots || dots >= vote.most || (own && givenOwn >= vote.own),
        'aria-label': say('phone.more_dots'), onclick: function () { change(option.id, 1); }
      }, '+')
    ]);
  });
  var list = make('ul', { 'class': 'options' }, rows);
  var code = vote.binding ? make('input', {
    'class': 'code', type: 'text', id: 'vote_code', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', maxlength: 12
  }) : null;
  if (code) {
    code.value = kept('vote_code', '');
    code.addEventListener('input', function () { keep('vote_code', code.value); });
  }
  function submit(event) {
    event.preventDefault();
    if (code && !code.value.trim()) { code.focus(); return; }
    keep('vote.' + room.item, { dots: mine.dots, group: mine.group, sent: true });
    enqueue('vote', { item: room.item, dots: mine.dots, group: mine.group || null, code: code ? code.value.trim() : '' });
    redraw(true, 'question');
  }
  return head.concat([
    paragraph(say('phone.dots', { n: vote.dots }) + ' ' + (vote.most < vote.dots ? say('phone.most', { n: vote.most }) : ''), 'soft'),
    groups.length && mine.group ? paragraph(say('phone.own_most', { n: vote.own }), 'soft') : null,
    groups.length ? make('p', {}, make('button', { 'class': 'link', type: 'button', onclick: function () {
      keep('vote.' + room.item, { dots: {}, sent: false });
      redraw(true, 'question');
    } }, say('phone.change_group'))) : null,
    make('form', { onsubmit: submit }, [
      list,
      code ? make('div', { 'class': 'voting' }, [make('label', { 'for': 'vote_code' }, say('phone.vote_code')), code, make('p', { 'class': 'soft small' }, say('phone.vote_code_hint'))]) : null,
      make('div', { 'class': 'stay' }, [
        mine.problem ? make('p', { 'class': 'alert', role: 'alert' }, say(mine.problem)) : null,
        make('div', { 'class': 'row' }, [
          make('strong', {}, given >= vote.dots ? say('phone.all_given') : say('phone.dots_left', { n: vote.dots - given })),
          make('strong', { 'aria-hidden': 'true' }, given + ' / ' + vote.dots)
        ]),
        mainButton(say('phone.send_votes'))
      ])
    ])
  ]);
}
function groupChoice(room, groups, mine) {
  var field = make('fieldset', { 'class': 'choices' }, make('legend', {}, say('phone.which_group')));
  groups.concat([0]).forEach(function (group) {
    var input = make('input', { type: 'radio', name: 'group', value: group });
    input.addEventListener('change', function () {
      mine.group = group;
      keep('vote.' + room.item, mine);
      redraw(true, 'question');
    });
    field.appendChild(make('label', { 'class': 'k-idea' }, [input, group ? say('phone.group', { n: group }) : say('phone.no_group')]));
  });
  return field;
}

/* -- scales ------------------------------------------------------------------------------------------ */
function scaleRow(name, text, values, changed) {
  var field = make('fieldset', { 'class': 'scale' }, make('legend', {}, text));
  var squares = make('div', { 'class': 'squares' });
  [1, 2, 3, 4, 5].forEach(function (value) {
    var input = make('input', { type: 'radio', name: name, value: value });
    input.checked = values[name] === value;
    var label = make('label', { 'class': input.checked ? 'on' : '' }, [input, String(value)]);
    input.addEventListener('change', function () {
      values[name] = value;
      Array.prototype.forEach.call(squares.children, function (other) { other.classList.toggle('on', other === label); });
      changed();
    });
    squares.appendChild(label);
  });
  field.appendChild(squares);
  field.appendChild(make('div', { 'class': 'row soft small' }, [make('span', {}, say('phone.disagree')), make('span', {}, say('phone.agree'))]));
  return field;
}
function answered(kind, item) {
  return [
    paragraph(say(waits(kind, item) ? 'phone.answer_waiting' : 'phone.answer_sent')),
    make('button', {
      'class': 'quiet', type: 'button',
      onclick: function () {
        var state = kept(kind + '.' + item, {});
        state.sent = false;
        keep(kind + '.' + item, state);
        redraw(true);
      }
    }, say('phone.answer_again'))
  ];
}
function pulseView(room) {
  var state = kept('pulse.' + room.item, { values: {}, sent: false });
  var head = [heading(inMine(room.title))];
  if (state.sent) return head.concat(answered('pulse', room.item));
  var rows = Object.keys(room.statements).map(function (name) {
    return scaleRow(name, inMine(room.statements[name]), state.values, function () { keep('pulse.' + room.item, state); });
  });
  return head.concat([paragraph(say('phone.pulse_note'), 'soft')], rows, [
    mainButton(say('phone.send'), function () { sendScales('pulse', room.item, state, {}); }),
    paragraph(say('phone.may_skip'), 'soft small')
  ]);
}
function scalesView(room) {
  var state = kept('scales.' + room.item, { values: {}, party: '', sent: false });
  var head = [heading(inMine(room.title))];
  if (state.sent) return head.concat(answered('scales', room.item));
  var parties = make('fieldset', { 'class': 'choices' }, make('legend', {}, say('phone.whose')));
  ['first', 'second'].forEach(function (party, at) {
    var input = make('input', { type: 'radio', name: 'party', value: party });
    input.checked = state.party === party;
    input.addEventListener('change', function () { state.party = party; keep('scales.' + room.item, state); redraw(true); });
    parties.appendChild(make('label', { 'class': 'k-idea' + (input.checked ? ' on' : '') }, [input, room.parties[at], make('span', { 'class': 'tick' }, icon('check'))]));
  });
  if (!state.party) return head.concat([parties]);
  var rows = Object.keys(room.principles).map(function (name) {
    return scaleRow(name, inMine(room.principles[name]), state.values, function () { keep('scales.' + room.item, state); });
  });
  return head.concat([parties], rows, [
    mainButton(say('phone.send'), function () { sendScales('scales', room.item, state, { party: state.party }); }),
    paragraph(say('phone.may_skip'), 'soft small')
  ]);
}
function sendScales(kind, item, state, also) {
  if (!Object.keys(state.values).length) return;
  state.sent = true;
  keep(kind + '.' + item, state);
  also.item = item;
  also.values = state.values;
  enqueue(kind, also);
  redraw(true, 'question');
}

/* -- the rest ---------------------------------------------------------------------------------------- */
function welcomeView(room) {
  return [
    languageChoice(), seats(), make('h2', { 'class': 'large', id: 'question', tabindex: '-1' }, say('phone.welcome')),
    room.starts && !room.item ? paragraph(say('phone.begins', { time: inMine(room.starts) })) : null,
    paragraph(inMine(room.prompt)), paragraph(say('phone.follow'), 'soft'), paragraph(inMine(room.notice), 'soft'), roleLink()
  ];
}
function waitView(room) {
  return [heading(inMine(room.title)), paragraph(inMine(room.prompt)), paragraph(say('phone.follow'), 'soft'), roleLink()];
}
function breakView(room) {
  return [
    heading(inMine(room.title) || say('phone.break')),
    make('p', {}, make('strong', {}, say('phone.back_at', { time: inMine(room.until) }))), roleLink()
  ];
}
function thanksView(room) {
  var memo = inMine(room.memo), next = inMine(room.next);
  return [
    make('h2', { 'class': 'large', id: 'question', tabindex: '-1' }, say('phone.thanks')),
    memo ? paragraph(say('phone.memo_by', { date: memo })) : null, next ? paragraph(say('phone.next_on', { date: next })) : null
  ];
}
var VIEWS = {
  welcome: welcomeView, note: noteView, steps: stepsView, exchange: exchangeView, missing: missingView, vote: voteView,
  pulse: pulseView, scales: scalesView, 'break': breakView, thanks: thanksView, wait: waitView
};
