using System.Text;

namespace Zhiyin.ChatLogs.Layouts;

/// <summary>Cuts a JSON document of any size into the objects that are conversations, without loading the document.</summary>
internal static class JsonObjects
{
    /// <summary>
    /// The objects of the array named <c>chatLogList</c> wherever it stands, or those of the top-level array, each with the line it begins on.
    /// </summary>
    public static IEnumerable<(string Json, int Line)> Split(TextReader reader)
    {
        var buffer = new char[1 << 15];
        var key = new StringBuilder();
        var current = new StringBuilder();
        var (depth, taken, line, begin) = (0, -1, 1, 1);
        var (inString, escaped, lastKey, listAt) = (false, false, "", -1);
        int read;
        while ((read = reader.ReadBlock(buffer, 0, buffer.Length)) > 0)
        {
            for (var i = 0; i < read; i++)
            {
                var c = buffer[i];
                line += c == '\n' ? 1 : 0;
                if (taken >= 0)
                {
                    current.Append(c);
                }

                if (inString)
                {
                    if (escaped)
                    {
                        escaped = false;
                    }
                    else if (c == '\\')
                    {
                        escaped = true;
                    }
                    else if (c == '"')
                    {
                        inString = false;
                        lastKey = taken < 0 ? key.ToString() : "";
                    }
                    else if (taken < 0 && key.Length < 64)
                    {
                        key.Append(c);
                    }

                    continue;
                }

                switch (c)
                {
                    case '"':
                        inString = true;
                        key.Clear();
                        break;
                    case '[' or '{':
                        depth++;
                        if (c == '[' && taken < 0 && (lastKey == "chatLogList" || depth == 1))
                        {
                            listAt = depth;
                        }

                        if (c == '{' && taken < 0 && listAt == depth - 1 && listAt > 0)
                        {
                            taken = depth;
                            begin = line;
                            current.Clear().Append(c);
                        }

                        break;
                    case ']' or '}':
                        if (taken == depth)
                        {
                            taken = -1;
                            yield return (current.ToString(), begin);
                        }

                        depth--;
                        listAt = listAt > depth ? -1 : listAt;
                        break;
                    default:
                        break;
                }
            }
        }

        if (taken >= 0)
        {
            yield return (current.ToString(), begin);
        }
    }
}
