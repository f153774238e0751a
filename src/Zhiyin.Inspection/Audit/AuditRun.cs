using Zhiyin.ChatLogs;

namespace Zhiyin.Inspection.Audit;

/// <summary>
/// Inspects files: reads them one after the other, reviews conversations on all cores, and gives them back in their order. Only a few hundred messages are held at a
/// time, however large the files are. One run, one enumeration.
/// </summary>
public sealed class AuditRun(AuditOptions? options = null)
{
    private const int ChunkMessages = 400;
    private const int KeptErrors = 1000;

    private readonly AuditOptions _options = options ?? new AuditOptions();
    private readonly List<AuditedFile> _files = [];
    private readonly List<RowError> _errors = [];

    /// <summary>The files as recognised, so far.</summary>
    public IReadOnlyList<AuditedFile> Files => _files;

    /// <summary>The first thousand rows or files that could not be read.</summary>
    public IReadOnlyList<RowError> Errors => _errors;

    /// <summary>How many rows or files could not be read.</summary>
    public long ErrorCount { get; private set; }

    /// <summary>The inspected conversations of <paramref name="inputs"/>, in order.</summary>
    public IEnumerable<AuditedConversation> Conversations(IEnumerable<AuditInput> inputs, IProgress<AuditProgress>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var running = new Queue<Task<AuditedConversation[]>>();
        var most = Math.Max(2, 3 * _options.Workers);
        var (conversations, messages) = (0L, 0L);
        foreach (var (chunk, file, share) in Chunks(inputs))
        {
            cancel.ThrowIfCancellationRequested();
            running.Enqueue(Task.Run(() => Array.ConvertAll(chunk, c => AuditedConversation.Of(c, _options)), cancel));
            while (running.Count >= most || (running.Count > 0 && running.Peek().IsCompleted))
            {
                foreach (var done in running.Dequeue().GetAwaiter().GetResult())
                {
                    conversations++;
                    messages += done.Log.Messages.Length;
                    yield return done;
                }

                progress?.Report(new AuditProgress(file, conversations, messages, share));
            }
        }

        while (running.TryDequeue(out var task))
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var done in task.GetAwaiter().GetResult())
            {
                yield return done;
            }
        }
    }

    private IEnumerable<(ChatLogConversation[] Chunk, string File, double? Share)> Chunks(IEnumerable<AuditInput> inputs)
    {
        foreach (var input in inputs)
        {
            using var stream = input.Open();
            var length = stream.CanSeek ? stream.Length : 0;
            if (OpenOrReport(stream, input.Name) is not { } file)
            {
                continue;
            }

            var chunk = new List<ChatLogConversation>();
            var size = 0;
            foreach (var conversation in file.Conversations)
            {
                if (!conversation.RolesDecided)
                {
                    Report(new RowError(input.Name, conversation.Line, conversation.RoleNote ?? "看不出谁是客服，请指定客服名称"));
                    continue;
                }

                chunk.Add(conversation);
                size += conversation.Messages.Length;
                if (size >= ChunkMessages)
                {
                    yield return (chunk.ToArray(), input.Name, length > 0 ? (double)stream.Position / length : null);
                    chunk.Clear();
                    size = 0;
                }
            }

            if (chunk.Count > 0)
            {
                yield return (chunk.ToArray(), input.Name, length > 0 ? 1 : null);
            }
        }
    }

    private ChatLogFile? OpenOrReport(Stream stream, string name)
    {
        try
        {
            var file = ChatLog.Open(stream, name, _options.ChatLogs, Report);
            _files.Add(new AuditedFile(name, file.Layout, file.LayoutTitle, file.Encoding));
            return file;
        }
        catch (InvalidDataException e)
        {
            Report(new RowError(name, 0, e.Message));
            return null;
        }
    }

    private void Report(RowError error)
    {
        ErrorCount++;
        if (_errors.Count < KeptErrors)
        {
            _errors.Add(error);
        }
    }
}
