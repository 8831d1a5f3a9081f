-- A user's session in Neovim, step by step. Writes what the user would see to the file SOURCEMARK_SEEN as JSON. Uses only
-- functions that exist since Neovim 0.7, so that the session runs in every supported version.

local seen = {}
-- Milliseconds; a busy machine may need most of them, an idle one none.
local patience = 60000

local function wait(what, probe)
  if not vim.wait(patience, probe, 20) then error('waited in vain for ' .. what) end
end

local function find(words)
  vim.fn.cursor(1, 1)
  assert(vim.fn.search('\\V' .. words, 'cW') > 0, words .. ' is not in the text')
end

local function findings(buffer, code)
  return vim.tbl_filter(function(finding) return finding.code == code end, vim.diagnostic.get(buffer))
end

local function has_clients(buffer)
  local get = vim.lsp.get_clients or vim.lsp.get_active_clients
  for _, client in pairs(get()) do
    if client.initialized and vim.lsp.buf_is_attached(buffer, client.id) then return true end
  end
  return false
end

local function windows()
  local texts = {}
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
      table.insert(texts, { window = window, text = table.concat(lines, '\n') })
    end
  end
  return texts
end

local function hover(words)
  find(words)
  vim.lsp.buf.hover()
  wait('a hover on ' .. words, function() return #windows() > 0 end)
  local card = windows()[1]
  vim.api.nvim_win_close(card.window, true)
  return card.text
end

local function session()
  seen.version = vim.fn.matchstr(vim.fn.execute('version'), 'NVIM v\\zs[0-9.]*')
  vim.cmd('edit 01-harbour-post.txt')
  local article = vim.api.nvim_get_current_buf()
  wait('the server', function() return has_clients(article) end)
  wait('a finding', function() return #findings(article, 'unattributed-quote') > 0 end)
  local finding = findings(article, 'unattributed-quote')[1]
  seen.finding = { line = finding.lnum + 1, message = finding.message, severity = finding.severity, source = finding.source }

  seen.name = hover('Torvik told The Harbour Post')
  seen.quote = hover('could reach a full agreement')

  find('Torvik told The Harbour Post')
  local before = vim.fn.line('.')
  vim.lsp.buf.definition()
  wait('the cursor to move', function() return vim.fn.line('.') ~= before end)
  seen.definition = { file = vim.fn.expand('%:t'), line = vim.fn.getline('.') }

  find('Torvik told The Harbour Post')
  vim.lsp.buf.references()
  wait('the list of references', function() return #vim.fn.getqflist() > 0 end)
  seen.references = vim.tbl_map(
    function(item) return vim.fn.fnamemodify(vim.fn.bufname(item.bufnr), ':t') end,
    vim.fn.getqflist()
  )
  vim.cmd('cclose')

  vim.ui.select = function(items, options, choose)
    local titles = {}
    local choice
    for _, item in ipairs(items) do
      local title = options.format_item and options.format_item(item) or tostring(item)
      table.insert(titles, title)
      if choice == nil and title:match('Attribute to ') then choice = item end
    end
    seen.actions = titles
    choose(choice)
  end
  vim.api.nvim_set_current_buf(article)
  find('“They told us to go back to bed')
  vim.lsp.buf.code_action()
  wait('the choice of an action', function() return seen.actions ~= nil end)
  -- The annotation is in another buffer with unsaved changes; the article's finding is removed anyway.
  wait('the finding to go', function() return #findings(article, 'unattributed-quote') == 0 end)
  local yaml = vim.fn.bufnr('01-harbour-post.txt.annotations.yaml')
  seen.written = table.concat(vim.api.nvim_buf_get_lines(yaml, 0, -1, false), '\n')
  vim.cmd('silent wall')

  vim.api.nvim_buf_call(yaml, function() vim.cmd('%delete') end)
  wait('the finding to come back', function() return #findings(article, 'unattributed-quote') == 1 end)
  seen.back = true
end

local fine, problem = xpcall(session, debug.traceback)
if not fine then seen.problem = problem end
seen.messages = vim.fn.execute('messages')
local out = assert(io.open(os.getenv('SOURCEMARK_SEEN'), 'w'))
out:write(vim.fn.json_encode(seen))
out:close()
vim.cmd('qall!')
