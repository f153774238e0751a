using System.Text;
using Microsoft.EntityFrameworkCore;
using Zhiyin.Platform.Ids;

namespace Zhiyin.Platform.Data;

/// <summary>Columns are snake_case; one that holds another thing's id ends in <c>_id</c>: <c>Shop</c> of type <see cref="ShopId"/> is <c>shop_id</c>.</summary>
internal static class ColumnNames
{
    public static void Apply(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetDeclaredProperties()))
        {
            var name = Snake(property.Name);
            var refers = IsStrongId(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType);
            property.SetColumnName(refers && name != "id" && !name.EndsWith("_id", StringComparison.Ordinal) ? name + "_id" : name);
        }
    }

    private static bool IsStrongId(Type type)
        => type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IStrongId<>));

    private static string Snake(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
