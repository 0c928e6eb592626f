'use strict';
/* The pages of those who help: a table's secretary, and the leader who stands while the scribe sits at the laptop. */

var role = { role: 'participant', group: null };
var leading = null, leadingAt = 0, isAsking = false, roleProblem = '';
var ROLE_WORDS = { secretary: 'phone.role.secretary', leader: 'phone.role.leader' };

function roleLink() {
  return make('p', {}, make('button', {
    'class': 'link', type: 'button', onclick: function () { isAsking = !isAsking; roleProblem = ''; redraw(true, 'question'); }
  }, say(isAsking ? 'phone.role.back' : 'phone.role.ask')));
}
function roleView() {
  var chosen = { role: 'secretary' };
  var choice = make('fieldset', { 'class': 'choices' }, make('legend', {}, say('phone.role.which')));
  ['secretary', 'leader'].forEach(function (name) {
    var input = make('input', { type: 'radio', name: 'role', value: name });
    input.checked = chosen.role === name;
    var label = make('label', { 'class': 'k-idea' + (input.checked ? ' on' : '') }, [
      input, say(ROLE_WORDS[name]), make('span', { 'class': 'tick' }, icon('check'))
    ]);
    input.addEventListener('change', function () {
      chosen.role = name;
      Array.prototype.forEach.call(choice.querySelectorAll('label'), function (other) { other.classList.toggle('on', other === label); });
      table.hidden = name !== 'secretary';
    });
    choice.appendChild(label);
  });
  var group = make('input', { type: 'text', id: 'group', inputmode: 'numeric', maxlength: 2, autocomplete: 'off' });
  var table = make('p', {}, [make('label', { 'for': 'group' }, say('phone.role.table')), group]);
  var pin = make('input', { type: 'text', id: 'pin', inputmode: 'numeric', maxlength: 6, autocomplete: 'off' });
  return [
    heading(say('phone.role.title')),
    make('form', {
      onsubmit: function (event) {
        event.preventDefault();
        askRole(chosen.role, chosen.role === 'secretary' ? parseInt(group.value, 10) || null : null, pin.value.trim());
      }
    }, [
      choice, table, make('p', {}, [make('label', { 'for': 'pin' }, say('phone.role.pin')), pin]),
      roleProblem ? make('p', { 'class': 'alert', role: 'alert' }, say(roleProblem)) : null,
      mainButton(say('phone.role.take'))
    ]),
    roleLink()
  ];
}
function askRole(name, group, pin) {
  post('role', { role: name, group: group, pin: pin }).then(function (got) {
    onLine(got.status !== 0);
    if (got.status === 200) {
      isAsking = false;
      roleProblem = '';
      setRole({ role: got.answer.role, group: got.answer.group });
    } else {
      roleProblem = got.status === 423 ? 'phone.role.locked' : got.status === 403 ? 'phone.role.wrong_pin' : 'phone.not_done';
      redraw(true);
    }
  });
}
function setRole(next) {
  if (JSON.stringify(next) === JSON.stringify(role)) return;
  role = next;
  if (role.role !== 'leader') leading = null;
  drawLeading();
  redraw(true);
}
function setLeading(next) {
  leading = next;
  leadingAt = Date.now();
  drawLeading();
}
function timeLeft() {
  if (!leading || leading.left_s === null) return '';
  var left = leading.left_s - (leading.is_running ? Math.floor((Date.now() - leadingAt) / 1000) : 0);
  var over = left < 0 ? '+' : '';
  left = Math.abs(left);
  return over + Math.floor(left / 60) + ':' + ('0' + left % 60).slice(-2);
}
function leadButton(act, text, look) {
  return make('button', { 'class': look, type: 'button', onclick: function () {
    post('lead', { act: act }).then(function (got) {
      onLine(got.status !== 0);
      byId('told').textContent = got.status === 200 ? '' : say('phone.not_done');
    });
  } }, text);
}
function drawLeading() {
  var place = byId('leading');
  place.hidden = role.role === 'participant' || !kept('joined', false);
  if (place.hidden) { show(place, []); return; }
  if (role.role === 'secretary') {
    show(place, [make('p', { 'class': 'card' }, make('strong', {}, role.group ? say('phone.role.at_table', { n: role.group }) : say('phone.role.scribe')))]);
    return;
  }
  var next = leading ? inMine(leading.next) : '';
  show(place, [make('div', { 'class': 'card' }, [
    make('p', { 'class': 'clock', id: 'clock', role: 'timer' }, timeLeft()),
    leading && leading.hint ? make('p', {}, leading.hint) : null,
    leadButton('next', next ? say('phone.role.next', { what: next }) : say('phone.role.next_plain'), 'main'),
    make('div', { 'class': 'row' }, [
      leadButton('back', say('phone.role.previous'), 'quiet'), leadButton('blank', say('phone.role.blank'), 'quiet'),
      leadButton('minute', say('phone.role.minute'), 'quiet')
    ])
  ])]);
}
setInterval(function () {
  var clock = byId('clock');
  if (clock) clock.textContent = timeLeft();
}, 1000);
