using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrediCare.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Wip : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "PayerAccount",
                table: "IncomingPayments",
                type: "character varying(34)",
                maxLength: 34,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(11)",
                oldMaxLength: 11,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Kid",
                table: "IncomingPayments",
                type: "character varying(35)",
                maxLength: 35,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(25)",
                oldMaxLength: 25,
                oldNullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Why",
                table: "IncomingPayments",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ReceivedFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    FileName = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    LengthBytes = table.Column<int>(type: "integer", nullable: false),
                    ReceivedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReceivedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Identity = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Items = table.Column<int>(type: "integer", nullable: false),
                    LeftOut = table.Column<int>(type: "integer", nullable: false),
                    Refusal = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    RefusedLine = table.Column<int>(type: "integer", nullable: true),
                    RefusedField = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    WaitsSinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    SumOre = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReceivedFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReceivedFiles_AspNetUsers_ReceivedByUserId",
                        column: x => x.ReceivedByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReceivedFileContent",
                columns: table => new
                {
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReceivedFileContent", x => x.FileId);
                    table.ForeignKey(
                        name: "FK_ReceivedFileContent_ReceivedFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ReceivedFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReceivedFileItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Account = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: false),
                    Kid = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: true),
                    Text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    PayerName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    PayerAccount = table.Column<string>(type: "character varying(34)", maxLength: 34, nullable: true),
                    BookedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ValueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    BankReference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    PaymentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    AmountOre = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReceivedFileItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReceivedFileItems_IncomingPayments_PaymentId",
                        column: x => x.PaymentId,
                        principalTable: "IncomingPayments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReceivedFileItems_ReceivedFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ReceivedFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedFileItems_Account_BookedOn",
                table: "ReceivedFileItems",
                columns: new[] { "Account", "BookedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedFileItems_FileId_Number",
                table: "ReceivedFileItems",
                columns: new[] { "FileId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedFileItems_PaymentId",
                table: "ReceivedFileItems",
                column: "PaymentId");

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedFiles_Kind_Identity",
                table: "ReceivedFiles",
                columns: new[] { "Kind", "Identity" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedFiles_PublicId",
                table: "ReceivedFiles",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedFiles_ReceivedByUserId",
                table: "ReceivedFiles",
                column: "ReceivedByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedFiles_Sha256",
                table: "ReceivedFiles",
                column: "Sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedFiles_State_ReceivedAtUtc",
                table: "ReceivedFiles",
                columns: new[] { "State", "ReceivedAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedFiles_WaitsSinceUtc",
                table: "ReceivedFiles",
                column: "WaitsSinceUtc");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ReceivedFileContent");

            migrationBuilder.DropTable(
                name: "ReceivedFileItems");

            migrationBuilder.DropTable(
                name: "ReceivedFiles");

            migrationBuilder.DropColumn(
                name: "Why",
                table: "IncomingPayments");

            migrationBuilder.AlterColumn<string>(
                name: "PayerAccount",
                table: "IncomingPayments",
                type: "character varying(11)",
                maxLength: 11,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(34)",
                oldMaxLength: 34,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Kid",
                table: "IncomingPayments",
                type: "character varying(25)",
                maxLength: 25,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(35)",
                oldMaxLength: 35,
                oldNullable: true);
        }
    }
}
