using System.Text.RegularExpressions;
using Zhiyin.People.Audit;

namespace Zhiyin.Conversations.Labels;

/// <summary>A label as the API shows it; the colour is #rrggbb.</summary>
public sealed record LabelShape(Guid Id, string Title, string Color, string Description)
{
    public static LabelShape Of(Label label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return new(label.Id, label.Title, label.Color, label.Description);
    }
}

/// <summary>A new label, or what is to be changed of one: fields left out stay as they are.</summary>
public sealed record LabelInput(string? Title, string? Color, string? Description);

/// <summary>The shop's labels. A label on a conversation is its title, so a renamed label is renamed there too, and a deleted one is taken off.</summary>
public sealed partial class EditLabels(Store store, AuditLog audit)
{
    private const int Most = 200;
    private const string DefaultColor = "#5b6b7f";

    public Task<IReadOnlyList<LabelShape>> ListAsync(CurrentUser user, CancellationToken cancellation) => store.ReadAsync<IReadOnlyList<LabelShape>>(
        async db => [.. (await db.Set<Label>().Where(l => l.Shop == user.Shop).ToListAsync(cancellation)).OrderBy(l => l.Title, StringComparer.Ordinal).Select(LabelShape.Of)],
        cancellation);

    public Task<Result<LabelShape>> CreateAsync(CurrentUser user, LabelInput input, CancellationToken cancellation) => store.WriteAsync<Result<LabelShape>>(
        async db =>
        {
            var label = new Label { Shop = user.Shop, Id = Guid.CreateVersion7(), Title = "", Color = DefaultColor };
            if (await ApplyAsync(db, label, input with { Title = input.Title ?? "" }, cancellation) is { } refusal)
            {
                return refusal;
            }

            if (await db.Set<Label>().CountAsync(l => l.Shop == user.Shop, cancellation) >= Most)
            {
                return new Refusal(409, "too_many", $"标签最多 {Most} 个", $"At most {Most} labels");
            }

            db.Add(label);
            audit.Enter(db, user, "label.created", "label", label.Id.ToString());
            return LabelShape.Of(label);
        },
        cancellation);

    public Task<Result<LabelShape>> ChangeAsync(CurrentUser user, Guid id, LabelInput input, CancellationToken cancellation) => store.WriteAsync<Result<LabelShape>>(
        async db =>
        {
            if (await FindAsync(db, user, id, cancellation) is not { } label)
            {
                return Refusal.NotFound;
            }

            var before = label.Title;
            if (await ApplyAsync(db, label, input, cancellation) is { } refusal)
            {
                return refusal;
            }

            if (label.Title != before)
            {
                await db.Set<ConversationLabel>().Where(l => l.Shop == user.Shop && l.Title == before).ExecuteUpdateAsync(set => set.SetProperty(l => l.Title, label.Title), cancellation);
            }

            audit.Enter(db, user, "label.changed", "label", id.ToString());
            return LabelShape.Of(label);
        },
        cancellation);

    public Task<Result<Done>> DeleteAsync(CurrentUser user, Guid id, CancellationToken cancellation) => store.WriteAsync<Result<Done>>(
        async db =>
        {
            if (await FindAsync(db, user, id, cancellation) is not { } label)
            {
                return Refusal.NotFound;
            }

            await db.Set<ConversationLabel>().Where(l => l.Shop == user.Shop && l.Title == label.Title).ExecuteDeleteAsync(cancellation);
            db.Remove(label);
            audit.Enter(db, user, "label.deleted", "label", id.ToString());
            return default(Done);
        },
        cancellation);

    private static async Task<Refusal?> ApplyAsync(ZhiyinDb db, Label label, LabelInput input, CancellationToken cancellation)
    {
        if (input.Title is { } given)
        {
            var title = given.Trim();
            if (title.Length is 0 or > 30 || title.Contains(','))
            {
                return Refusal.Invalid("title", "标签 1–30 个字，不含逗号", "A title of 1–30 characters without a comma");
            }

            if (await db.Set<Label>().AnyAsync(l => l.Shop == label.Shop && l.Title == title && l.Id != label.Id, cancellation))
            {
                return new Refusal(409, "title_taken", "已经有这个标签", "There is such a label already");
            }

            label.Title = title;
        }

        if (input.Color is { } color && !Rgb().IsMatch(color))
        {
            return Refusal.Invalid("color", "颜色写成 #rrggbb", "Write the colour as #rrggbb");
        }

        if (input.Description is { Length: > 200 })
        {
            return Refusal.Invalid("description", "说明不超过 200 个字", "At most 200 characters");
        }

        label.Color = input.Color ?? label.Color;
        label.Description = input.Description ?? label.Description;
        return null;
    }

    private static Task<Label?> FindAsync(ZhiyinDb db, CurrentUser user, Guid id, CancellationToken cancellation)
        => db.Set<Label>().FirstOrDefaultAsync(l => l.Shop == user.Shop && l.Id == id, cancellation);

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.NonBacktracking)]
    private static partial Regex Rgb();
}
