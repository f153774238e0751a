using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace Zhiyin.Conversations.Messages;

/// <summary>
/// Fills a command that runs several times. Only values change, the parameters stay: once a command is prepared, Npgsql keeps the parameters it saw first (npgsql#3850);
/// with a list made anew it wrote the row before a second time and reported success.
/// </summary>
internal static class ReusedParameters
{
    /// <summary>Sets the parameter at <paramref name="index"/>, which is added when the command has not run yet. Fill in order, the same names each time.</summary>
    public static void Fill(this DbCommand command, int index, string name, RelationalTypeMapping type, bool nullable, object? value)
    {
        if (index == command.Parameters.Count)
        {
            command.Parameters.Add(type.CreateParameter(command, name, value, nullable));
        }
        else
        {
            command.Parameters[index].Value = value is null ? DBNull.Value : type.Converter is { } stored ? stored.ConvertToProvider(value) : value;
        }
    }

    /// <summary>The same for a value the database knows as it is.</summary>
    public static void Fill(this DbCommand command, int index, string name, object value)
    {
        if (index == command.Parameters.Count)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        else
        {
            command.Parameters[index].Value = value;
        }
    }
}
