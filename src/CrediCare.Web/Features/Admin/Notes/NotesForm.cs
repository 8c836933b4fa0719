using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Web.Features.Admin.Queue;
using CrediCare.Web.Features.Cases.Acts;

namespace CrediCare.Web.Features.Admin.Notes;

/// <summary>The same note or question on many cases.</summary>
public sealed class NotesForm
{
    [Required(ErrorMessage = "Kind_Choose"), EnumDataType(typeof(NoteKind), ErrorMessage = "Kind_Choose")]
    public NoteKind? Kind { get; set; }

    [Required(ErrorMessage = "Text_Required"), MaxLength(Lengths.Note), DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    /// <summary>The last day to answer, where it is a question.</summary>
    public DateOnly? AnswerBy { get; set; }

    /// <summary>How the desk names those that were ticked.</summary>
    public List<string> Item { get; set; } = [];

    /// <summary>Those that it may be written on, as the preview made them.</summary>
    public List<NoteItem> Items { get; set; } = [];

    /// <summary>Where one came from.</summary>
    public string? Return { get; set; }

    /// <summary>The cases among those that were ticked; not posted.</summary>
    internal IReadOnlyList<DeskFacts> Cases { get; set; } = [];

    /// <summary>What would come of each; not posted.</summary>
    internal IReadOnlyList<NoteCheck> Checks { get; set; } = [];

    internal string ReturnAddress => Return ?? "/admin";

    internal int LeftOut => Item.Count - Cases.Count;
}

/// <summary>One of them. It is a form about a case like any other, carried out once and only on the case that was seen.</summary>
public sealed class NoteItem : CaseForm
{
    public string? CaseNumber { get; set; }
}

/// <summary>What is written, and who reads it.</summary>
public enum NoteKind
{
    Internal,
    Creditor,

    /// <summary>It waits for the creditor's answer.</summary>
    Question,
}

/// <summary>What would come of it, by the same rules that then do it.</summary>
/// <param name="Hand">The case as it is.</param>
/// <param name="Refusal">Why it may not be; null when it may.</param>
/// <param name="Seen">How much has happened.</param>
public sealed record NoteCheck(CaseAtHand Hand, Enum? Refusal, int Seen);
