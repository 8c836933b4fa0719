using CrediCare.Data.Access;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Documents;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>Reads what shows that limitation has moved.</summary>
public static class ProofReading
{
    /// <summary>Says beside its field what is wrong, and gives the papers that were handed in.</summary>
    public static async Task<IReadOnlyList<HandedInFile>> CheckAsync(
        this StaffActController page,
        StaffActParts parts,
        ProofForm form,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        page.Required(form.Basis, nameof(form.Basis), parts.Texts["Basis_Required"]);
        if (form.On > today)
            page.ModelState.AddModelError(nameof(form.On), parts.Texts["FiledOn_Future"]);
        var taken = await parts.Files.ReadAsync(form.Files, nameof(form.Files), page.ModelState, cancellationToken);
        if (taken.Count > 1)
            page.ModelState.AddModelError(nameof(form.Files), parts.Texts["Proof_One"]);
        return taken;
    }

    /// <summary>The proof, with its paper put into the case.</summary>
    public static LimitationProof Proof(
        this StaffActParts parts,
        CaseAtHand hand,
        Viewer viewer,
        ProofForm form,
        IReadOnlyList<HandedInFile> taken
    ) => new(TypedText.Block(form.Basis)!, parts.Handed.Add(hand.Case, taken, viewer.UserId).SingleOrDefault()?.Id);
}
