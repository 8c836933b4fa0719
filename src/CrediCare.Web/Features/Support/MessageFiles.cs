using CrediCare.Web.Features.Documents;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Support;

/// <summary>Reads the files that go with a message, and says beside their field which are not taken.</summary>
public sealed class MessageFiles(DocumentIntake intake, IStringLocalizer<DocumentsText> texts, PortalFormat format)
{
    /// <returns>Those that may be kept, the same one once; nothing is saved yet.</returns>
    public async Task<IReadOnlyList<HandedInFile>> ReadAsync(
        IFormFileCollection? files,
        string field,
        ModelStateDictionary state,
        CancellationToken cancellationToken
    )
    {
        var taken = new List<HandedInFile>();
        var together = 0L;
        foreach (var file in files ?? new FormFileCollection())
        {
            var outcome =
                taken.Count >= DocumentIntake.MostDocuments ? DocumentRefusal.TooMany
                : (together += file.Length) > DocumentIntake.MostBytesTogether ? DocumentRefusal.TooLargeTogether
                : await intake.ReadAsync(file, cancellationToken);
            if (outcome.Refusal is { } refusal)
                state.AddModelError(
                    field,
                    texts[$"File_{refusal}", TypedText.Line(file.FileName) ?? "", format.FileSize(file.Length)]
                );
            else if (taken.TrueForAll(one => one.Sha256 != outcome.Value.Sha256))
                taken.Add(outcome.Value);
        }

        return taken;
    }
}
